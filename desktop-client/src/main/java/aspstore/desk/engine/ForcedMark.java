package aspstore.desk.engine;

import aspstore.wire.Json;
import java.io.IOException;
import tools.jackson.core.JacksonException;

/// Up to where entries are known to have been forced: beside the segments, written at opening, at each checkpoint and
/// at an orderly close, always after the force.
///
/// It tells a torn write from damage. A write that a power cut tore was never forced, so it lies beyond the mark, and
/// nobody was told that it was saved. What lies before the mark was forced, and may have been acknowledged: a flaw
/// there is damage. A frame alone can't say which it is, since a write that was never forced may leave a frame of full
/// length with garbage in it.
///
/// @param segment the last one when the mark was set
/// @param length how much of that segment was forced
/// @param seq the last entry of the store's own that was forced
record ForcedMark(String segment, long length, long seq) {

    private static final String FILE = "forced.json";

    private static final ForcedMark NONE = new ForcedMark("", 0, 0);

    /// A mark that can't be read counts as none: then a flaw at the very end is taken for a torn write.
    static ForcedMark read(Storage storage) throws IOException {
        if (!storage.list().contains(FILE)) {
            return NONE;
        }
        try {
            return Json.mapper().readValue(storage.read(FILE), ForcedMark.class);
        } catch (JacksonException e) {
            return NONE;
        }
    }

    void write(Storage storage) throws IOException {
        storage.replace(FILE, Json.mapper().writeValueAsBytes(this));
    }

    /// Whether a flaw lies in what was forced. A file that was cut short is another matter: what is missing there is
    /// given back by the database or the server, or missed.
    boolean isDamage(String name, byte[] file, int flaw) {
        boolean isShorter = file.length < length && Frames.isCutShort(file, flaw);
        return segment.equals(name) && flaw < length && !isShorter;
    }

    /// Whether something that was forced is not there any more: the files end before the mark.
    boolean isBeyond(String name, long end) {
        return segment.compareTo(name) > 0 || segment.equals(name) && length > end;
    }

    boolean isWhole(String name, long now) {
        return segment.equals(name) && length == now;
    }
}
