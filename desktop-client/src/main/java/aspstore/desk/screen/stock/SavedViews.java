package aspstore.desk.screen.stock;

import aspstore.desk.usecase.StockFilter;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// The mixes that people of this desk have kept under a name, in the order of their names.
record SavedViews(List<Named> views) {

    static final SavedViews NONE = new SavedViews(List.of());

    record Named(String name, StockFilter filter, Optional<Dimension> by) {}

    SavedViews {
        views = views.stream()
                .sorted((one, other) -> one.name().compareToIgnoreCase(other.name()))
                .toList();
    }

    SavedViews with(Named view) {
        var more = new ArrayList<>(without(view.name()).views);
        more.add(view);
        return new SavedViews(more);
    }

    SavedViews without(String name) {
        return new SavedViews(
                views.stream().filter(view -> !view.name().equals(name)).toList());
    }

    Optional<Named> find(String name) {
        return views.stream().filter(view -> view.name().equals(name)).findFirst();
    }
}
