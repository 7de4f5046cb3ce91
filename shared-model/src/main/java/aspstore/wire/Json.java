package aspstore.wire;

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
import aspstore.model.books.Key;
import aspstore.model.catalog.PinHash;
import aspstore.model.challan.ChallanNo;
import aspstore.model.challan.FinancialYear;
import aspstore.model.entry.StreamId;
import aspstore.model.stock.LotId;
import aspstore.model.stock.Position;
import aspstore.model.tax.EwayBillNo;
import aspstore.model.tax.PinCode;
import aspstore.model.tax.TaxRate;
import aspstore.model.tax.VehicleNo;
import com.fasterxml.jackson.annotation.JsonAutoDetect.Visibility;
import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonSetter;
import com.fasterxml.jackson.annotation.JsonTypeInfo;
import com.fasterxml.jackson.annotation.Nulls;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.function.Function;
import java.util.function.LongFunction;
import java.util.function.ToLongFunction;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.JsonParser;
import tools.jackson.databind.DeserializationContext;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.KeyDeserializer;
import tools.jackson.databind.MapperFeature;
import tools.jackson.databind.SerializationContext;
import tools.jackson.databind.ValueDeserializer;
import tools.jackson.databind.ValueSerializer;
import tools.jackson.databind.cfg.DateTimeFeature;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.jsontype.NamedType;
import tools.jackson.databind.module.SimpleModule;

/// The one JSON of the product: canonical, so that the same value gives the same bytes.
///
/// Fields stand in the order of the record's components; empty ones are left out; quantities are integers in
/// thousandths and money integers in paise; codes are strings; times are ISO 8601 in UTC; a case of a sealed type says
/// which in `is`. No line breaks, no floats.
public final class Json {

    /// What is not written where it is empty, and read as empty where it is missing. Anything else must be there.
    private static final List<Class<?>> EMPTY_IS_LEFT_OUT =
            List.of(List.class, Set.class, SortedSet.class, Map.class, SortedMap.class, String.class, Optional.class);

    private static final JsonMapper MAPPER = build();

    private Json() {}

    public static JsonMapper mapper() {
        return MAPPER;
    }

    public static byte[] bytes(Object value) {
        return MAPPER.writeValueAsBytes(value);
    }

    public static <T> T read(byte[] json, Class<T> type) {
        return MAPPER.readValue(json, type);
    }

    public static <T> T read(String json, Class<T> type) {
        return MAPPER.readValue(json, type);
    }

    /// A value on its own as one line of JSON.
    public static String write(Object value) {
        return MAPPER.writeValueAsString(value);
    }

    @JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "is")
    private interface Case {}

    private static JsonMapper build() {
        var builder = JsonMapper.builder()
                .disable(MapperFeature.SORT_PROPERTIES_ALPHABETICALLY)
                .disable(MapperFeature.INFER_PROPERTY_MUTATORS)
                .disable(DateTimeFeature.WRITE_DATES_AS_TIMESTAMPS)
                .disable(DateTimeFeature.WRITE_DURATIONS_AS_TIMESTAMPS)
                .disable(DateTimeFeature.ADJUST_DATES_TO_CONTEXT_TIME_ZONE)
                .enable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
                .changeDefaultVisibility(visible -> visible.withFieldVisibility(Visibility.ANY)
                        .withGetterVisibility(Visibility.NONE)
                        .withIsGetterVisibility(Visibility.NONE))
                .changeDefaultPropertyInclusion(always ->
                        JsonInclude.Value.construct(JsonInclude.Include.NON_EMPTY, JsonInclude.Include.ALWAYS))
                .changeDefaultNullHandling(_ -> JsonSetter.Value.forValueNulls(Nulls.FAIL, Nulls.FAIL))
                .addModule(values());
        for (var leftOut : EMPTY_IS_LEFT_OUT) {
            builder.withConfigOverride(
                    leftOut, override -> override.setNullHandling(JsonSetter.Value.forValueNulls(Nulls.AS_EMPTY)));
        }
        for (var sealed : SealedTypes.ALL) {
            builder.addMixIn(sealed, Case.class);
            for (var permitted : SealedTypes.cases(sealed)) {
                builder.registerSubtypes(new NamedType(permitted, permitted.getSimpleName()));
            }
        }
        return builder.build();
    }

    private static SimpleModule values() {
        var module = new SimpleModule("values");
        number(module, Quantity.class, Quantity::thousandths, Quantity::new);
        number(module, Money.class, Money::paise, Money::new);
        number(module, TaxRate.class, TaxRate::hundredths, hundredths -> new TaxRate(Math.toIntExact(hundredths)));
        number(module, FinancialYear.class, FinancialYear::start, year -> new FinancialYear(Math.toIntExact(year)));
        text(module, PartCode.class, PartCode::new);
        text(module, SerialNo.class, SerialNo::new);
        text(module, Hsn.class, Hsn::new);
        text(module, Gstin.class, Gstin::new);
        text(module, StateCode.class, StateCode::new);
        text(module, StoreId.class, StoreId::new);
        text(module, BusinessUnit.class, BusinessUnit::new);
        text(module, FamilyId.class, FamilyId::new);
        text(module, PersonId.class, PersonId::new);
        text(module, JobNo.class, JobNo::new);
        text(module, PinCode.class, PinCode::new);
        text(module, VehicleNo.class, VehicleNo::new);
        text(module, EwayBillNo.class, EwayBillNo::new);
        text(module, ChallanNo.class, ChallanNo::new);
        text(module, Key.class, Key::new);
        text(module, LotId.class, LotId::parse);
        text(module, Position.class, Position::parse);
        text(module, StreamId.class, StreamId::parse);
        // Its own text tells nothing.
        text(module, PinHash.class, PinHash::text, PinHash::new);
        return module;
    }

    private static <T> void text(SimpleModule module, Class<T> type, Function<String, T> read) {
        text(module, type, Object::toString, read);
    }

    private static <T> void text(
            SimpleModule module, Class<T> type, Function<T, String> write, Function<String, T> read) {
        module.addSerializer(type, new ValueSerializer<T>() {
            @Override
            public void serialize(T value, JsonGenerator json, SerializationContext context) {
                json.writeString(write.apply(value));
            }
        });
        module.addDeserializer(type, new ValueDeserializer<T>() {
            @Override
            public T deserialize(JsonParser json, DeserializationContext context) {
                return read.apply(json.getString());
            }
        });
        module.addKeySerializer(type, new ValueSerializer<T>() {
            @Override
            public void serialize(T value, JsonGenerator json, SerializationContext context) {
                json.writeName(write.apply(value));
            }
        });
        module.addKeyDeserializer(type, new KeyDeserializer() {
            @Override
            public Object deserializeKey(String key, DeserializationContext context) {
                return Objects.requireNonNull(read.apply(key));
            }
        });
    }

    private static <T> void number(SimpleModule module, Class<T> type, ToLongFunction<T> write, LongFunction<T> read) {
        module.addSerializer(type, new ValueSerializer<T>() {
            @Override
            public void serialize(T value, JsonGenerator json, SerializationContext context) {
                json.writeNumber(write.applyAsLong(value));
            }
        });
        module.addDeserializer(type, new ValueDeserializer<T>() {
            @Override
            public T deserialize(JsonParser json, DeserializationContext context) {
                return read.apply(json.getLongValue());
            }
        });
    }
}
