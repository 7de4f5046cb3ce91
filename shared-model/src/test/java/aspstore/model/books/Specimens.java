package aspstore.model.books;

import aspstore.model.BusinessUnit;
import aspstore.model.FamilyId;
import aspstore.model.Gstin;
import aspstore.model.Hsn;
import aspstore.model.JobNo;
import aspstore.model.Money;
import aspstore.model.PartCode;
import aspstore.model.PersonId;
import aspstore.model.Quantity;
import aspstore.model.SerialNo;
import aspstore.model.StateCode;
import aspstore.model.StoreId;
import aspstore.model.catalog.PinHash;
import aspstore.model.challan.ChallanNo;
import aspstore.model.tax.EwayBillNo;
import aspstore.model.tax.PinCode;
import aspstore.model.tax.TaxRate;
import aspstore.model.tax.Transport;
import aspstore.model.tax.Transporter;
import aspstore.model.tax.VehicleNo;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;

/// One value of every type of the model, for tests that walk over all records of a sealed type.
public final class Specimens {

    private static final Map<Class<?>, Object> VALUES = Map.ofEntries(
            Map.entry(int.class, 3),
            Map.entry(Integer.class, 3),
            Map.entry(long.class, 3L),
            Map.entry(boolean.class, false),
            Map.entry(String.class, "A1"),
            Map.entry(Instant.class, Instant.parse("2026-11-24T04:30:00Z")),
            Map.entry(LocalDate.class, LocalDate.of(2026, 11, 24)),
            Map.entry(Duration.class, Duration.ofHours(4)),
            Map.entry(Quantity.class, Quantity.parse("123456.5")),
            Map.entry(Money.class, Money.rupees(1_234_567)),
            Map.entry(PartCode.class, new PartCode("PCB-7781")),
            Map.entry(SerialNo.class, new SerialNo("SN1")),
            Map.entry(JobNo.class, new JobNo("JOB-1")),
            Map.entry(PinHash.class, Samples.PIN_HASH),
            Map.entry(PersonId.class, new PersonId("T7")),
            Map.entry(StoreId.class, new StoreId("PN1")),
            Map.entry(BusinessUnit.class, new BusinessUnit("HA")),
            Map.entry(FamilyId.class, new FamilyId("BOARDS")),
            Map.entry(Gstin.class, new Gstin("27AAPFU0939F1ZV")),
            Map.entry(Hsn.class, new Hsn("84509090")),
            Map.entry(StateCode.class, new StateCode("27")),
            Map.entry(PinCode.class, new PinCode("411030")),
            Map.entry(TaxRate.class, TaxRate.percent(18)),
            Map.entry(ChallanNo.class, new ChallanNo("PN1D/2627/00042")),
            Map.entry(EwayBillNo.class, new EwayBillNo("181000123456")),
            Map.entry(Transport.class, Transport.BY_HAND),
            Map.entry(Transporter.class, new Transporter("A1", Optional.of("27AAPFU0939F1ZV"))),
            Map.entry(VehicleNo.class, new VehicleNo("MH12AB1234")));

    private Specimens() {}

    /// The records of a sealed type, those of sealed types below it too.
    public static List<Class<?>> cases(Class<?> sealed) {
        return Stream.of(sealed.getPermittedSubclasses())
                .<Class<?>>flatMap(below -> below.isSealed() ? cases(below).stream() : Stream.of(below))
                .toList();
    }

    public static <T> T of(Class<T> type) {
        return type.cast(plain(type));
    }

    private static Object value(Type type) {
        return switch (type) {
            case ParameterizedType generic -> container(generic);
            case Class<?> plain -> plain(plain);
            default -> throw new IllegalArgumentException("no specimen of " + type);
        };
    }

    private static Object container(ParameterizedType generic) {
        var raw = (Class<?>) generic.getRawType();
        var arguments = generic.getActualTypeArguments();
        if (raw == Optional.class) {
            return Optional.of(value(arguments[0]));
        }
        if (raw == List.class) {
            return List.of(value(arguments[0]));
        }
        if (raw == Set.class) {
            return Set.of(value(arguments[0]));
        }
        if (raw == SortedSet.class) {
            return new TreeSet<>(List.of(value(arguments[0])));
        }
        if (raw == SortedMap.class || raw == Map.class) {
            return new TreeMap<>(Map.of(value(arguments[0]), value(arguments[1])));
        }
        return plain(raw);
    }

    private static Object plain(Class<?> type) {
        var known = VALUES.get(type);
        if (known != null) {
            return known;
        }
        if (type.isEnum()) {
            return type.getEnumConstants()[0];
        }
        return type.isSealed() ? plain(cases(type).getFirst()) : record(type);
    }

    private static Object record(Class<?> type) {
        var components = type.getRecordComponents();
        var types = Stream.of(components).map(RecordComponent::getType).toArray(Class<?>[]::new);
        var values = Arrays.stream(components)
                .map(part -> value(part.getGenericType()))
                .toArray();
        try {
            var constructor = type.getDeclaredConstructor(types);
            constructor.setAccessible(true);
            return constructor.newInstance(values);
        } catch (NoSuchMethodException
                | InstantiationException
                | IllegalAccessException
                | InvocationTargetException e) {
            throw new IllegalArgumentException("no specimen of " + type, e);
        }
    }
}
