package aspstore.desk.screen;

import java.util.List;

/// What a screen tells in one place, under its content: what was done, or what is wrong and what to do.
public record Message(Tone tone, String text, List<String> details) {

    public enum Tone {
        DONE,
        NOTE,
        REFUSED,
        FAULT
    }

    public Message {
        details = List.copyOf(details);
    }

    public static Message done(String text) {
        return new Message(Tone.DONE, text, List.of());
    }

    public static Message note(String text) {
        return new Message(Tone.NOTE, text, List.of());
    }

    /// Every reason, the first one first.
    public static Message refused(List<String> reasons) {
        return new Message(
                Tone.REFUSED,
                reasons.isEmpty() ? "" : reasons.getFirst(),
                reasons.stream().skip(1).toList());
    }

    public static Message fault(String text) {
        return new Message(Tone.FAULT, text, List.of());
    }
}
