package aspstore.format.paper;

import java.util.ArrayList;
import java.util.List;

/// Lays blocks on pages from top to bottom. Glued blocks stay together where a page can hold them.
final class Pages {

    /// Blocks with the place of each one's upper edge.
    record Page(List<Placed> blocks) {
        void paint(Canvas canvas) {
            blocks.forEach(placed -> placed.block.painter().paint(canvas, placed.top));
        }
    }

    record Placed(Block block, float top) {}

    private final float next;
    private final float bottom;
    private final List<Page> pages = new ArrayList<>();
    private List<Placed> current = new ArrayList<>();
    private float y;

    /// @param first where the first page's blocks begin
    /// @param next where those of the others begin
    private Pages(float first, float next, float bottom) {
        this.next = next;
        this.bottom = bottom;
        this.y = first;
    }

    static List<Page> lay(List<Block> blocks, float first, float next, float bottom) {
        var pages = new Pages(first, next, bottom);
        int start = 0;
        while (start < blocks.size()) {
            int end = start + 1;
            while (end < blocks.size() && blocks.get(end - 1).glue() == Block.Glue.TO_NEXT) {
                end++;
            }
            pages.group(blocks.subList(start, end));
            start = end;
        }
        pages.turn();
        return pages.pages;
    }

    private void group(List<Block> group) {
        float height = 0;
        for (var block : group) {
            height += block.height();
        }
        if (!fits(height) && next + headOf(group.getFirst()) + height <= bottom) {
            turn();
        }
        group.forEach(this::block);
    }

    private void block(Block block) {
        if (!fits(block.height()) && !current.isEmpty()) {
            turn();
        }
        if (current.isEmpty() && !pages.isEmpty()) {
            block.head().ifPresent(this::place);
        }
        place(block);
    }

    private boolean fits(float height) {
        return y + height <= bottom;
    }

    private static float headOf(Block block) {
        return block.head().map(Block::height).orElse(0f);
    }

    private void place(Block block) {
        current.add(new Placed(block, y));
        y += block.height();
    }

    private void turn() {
        if (current.isEmpty()) {
            return;
        }
        pages.add(new Page(List.copyOf(current)));
        current = new ArrayList<>();
        y = next;
    }
}
