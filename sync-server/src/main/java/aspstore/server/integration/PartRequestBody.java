package aspstore.server.integration;

import aspstore.model.BusinessUnit;
import aspstore.model.Contract;
import aspstore.model.Gstin;
import aspstore.model.JobNo;
import aspstore.model.PartCode;
import aspstore.model.PersonId;
import aspstore.model.Quantity;
import aspstore.model.StateCode;
import aspstore.model.StoreId;
import aspstore.model.indent.Coverage;
import aspstore.model.indent.CustomerShare;
import aspstore.model.indent.IndentCommand;
import aspstore.model.indent.ServiceOrder;
import aspstore.model.tax.Address;
import aspstore.model.tax.Party;
import aspstore.model.tax.PinCode;
import aspstore.wire.Json;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import tools.jackson.databind.DeserializationFeature;

/// A request for parts as the service system writes it. Fields that are not known here are passed over.
public record PartRequestBody(
        String requestId,
        Optional<String> externalRef,
        Optional<String> sourceSystem,
        Order serviceOrder,
        Asp asp,
        Customer customer,
        Optional<Asset> asset,
        Entitlement entitlement,
        Optional<Technician> technician,
        List<Line> lines) {

    /// @param loggedAt when the customer called; the request's own time where it is not told
    public record Order(
            String number,
            Optional<String> priority,
            Optional<OffsetDateTime> loggedAt,
            Optional<OffsetDateTime> slaDueAt) {}

    /// @param code the store that is to serve it; empty where the network is to choose
    public record Asp(Optional<String> code, String bu) {}

    public record Customer(String name, Optional<String> gstin, Place address) {}

    public record Place(
            String line1,
            Optional<String> line2,
            Optional<String> line3,
            String city,
            String stateCode,
            String pincode) {}

    public record Asset(String model, Optional<String> serialNumber) {}

    /// @param customerPercent what the customer pays of sold parts, where the maker bears the rest
    public record Entitlement(String type, Optional<String> coverage, Optional<Integer> customerPercent) {

        Optional<CustomerShare> customerShare() {
            return customerPercent.filter(percent -> percent != 100).map(CustomerShare::new);
        }

        public Contract contract() {
            return switch (type.toUpperCase(Locale.ROOT)) {
                case "IN_WARRANTY", "IW" -> Contract.IW;
                case "AMC" -> Contract.AMC;
                case "OUT_OF_WARRANTY", "OOW" -> Contract.OOW;
                default ->
                    throw new IllegalArgumentException(
                            "entitlement.type is IN_WARRANTY, AMC or OUT_OF_WARRANTY, not '" + type + "'");
            };
        }

        Coverage covers() {
            var named = coverage.filter(text -> !text.isBlank()).map(text -> text.toUpperCase(Locale.ROOT));
            return named.isEmpty()
                    ? contract() == Contract.OOW ? Coverage.NONE : Coverage.COMPREHENSIVE
                    : Stream.of(Coverage.values())
                            .filter(known -> known.name().equals(named.get()))
                            .findFirst()
                            .orElseThrow(() -> new IllegalArgumentException("entitlement.coverage is one of "
                                    + List.of(Coverage.values()) + ", not '" + named.get() + "'"));
        }

        void check() {
            contract();
            covers();
            customerShare();
        }
    }

    public record Technician(String id) {}

    public record Line(int lineNo, String partNumber, BigDecimal quantity) {}

    private static final PersonId NOBODY_YET = new PersonId("UNASSIGNED");

    public PartRequestBody {
        lines = List.copyOf(lines);
        if (requestId.isBlank() || requestId.length() > 100) {
            throw new IllegalArgumentException("a requestId has 1 to 100 characters");
        }
    }

    public Optional<StoreId> store() {
        return asp.code().filter(code -> !code.isBlank()).map(StoreId::new);
    }

    public BusinessUnit bu() {
        return new BusinessUnit(asp.bu());
    }

    public JobNo job() {
        return new JobNo(serviceOrder.number());
    }

    public Contract contract() {
        return entitlement.contract();
    }

    /// A request that was taken, as it is kept.
    static PartRequestBody read(byte[] kept) {
        return Json.mapper()
                .readerFor(PartRequestBody.class)
                .without(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
                .readValue(kept);
    }

    /// What the request asks for, whatever its wording.
    record Meaning(Optional<StoreId> store, ServiceOrder order, List<IndentCommand.ServiceLine> lines) {}

    /// @throws IllegalArgumentException where a field can't be understood
    Meaning meaning() {
        return new Meaning(store(), order(Instant.EPOCH), serviceLines());
    }

    /// The same request, once every field is understood.
    ///
    /// @throws IllegalArgumentException where one is not
    public PartRequestBody understood() {
        meaning();
        return this;
    }

    ServiceOrder order(Instant received) {
        var place = customer.address();
        var lines = Stream.of(Optional.of(place.line1()), place.line2(), place.line3())
                .flatMap(Optional::stream)
                .filter(line -> !line.isBlank())
                .toList();
        var party = new Party(
                customer.name(),
                new Address(lines, place.city(), new PinCode(place.pincode()), new StateCode(place.stateCode())),
                customer.gstin().filter(text -> !text.isBlank()).map(Gstin::new));
        return new ServiceOrder(
                job(),
                bu(),
                contract(),
                entitlement.covers(),
                serviceOrder.priority().orElse(""),
                serviceOrder.loggedAt().map(OffsetDateTime::toInstant).orElse(received),
                party,
                technician.map(Technician::id).map(PersonId::new).orElse(NOBODY_YET),
                asset.map(machine -> new ServiceOrder.Appliance(machine.model(), machine.serialNumber())),
                entitlement.customerShare());
    }

    List<IndentCommand.ServiceLine> serviceLines() {
        return lines.stream()
                .map(line -> new IndentCommand.ServiceLine(
                        Integer.toString(line.lineNo()), PartCode.of(line.partNumber()), quantity(line)))
                .toList();
    }

    private static Quantity quantity(Line line) {
        return Quantity.parse(line.quantity().toPlainString());
    }
}
