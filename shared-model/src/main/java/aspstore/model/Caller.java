package aspstore.model;

/// Who asks for something, in which role, at which device. Every use case takes one.
public record Caller(PersonId person, Role role, String device) {

    public Caller {
        Text.require("a device", device, 40);
    }
}
