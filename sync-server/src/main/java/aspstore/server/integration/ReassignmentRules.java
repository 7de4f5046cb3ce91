package aspstore.server.integration;

import aspstore.model.BusinessUnit;
import java.time.Duration;
import java.util.List;
import java.util.Optional;

/// After which time a request that its store has not seen goes to another, per business unit and priority.
///
/// A unit without a rule is not looked after: neither what is unseen nor what is declined goes elsewhere by itself.
public record ReassignmentRules(List<Rule> rules) {

    public static final String SETTING = "reassignment";
    public static final ReassignmentRules NONE = new ReassignmentRules(List.of());

    /// @param priority empty for all that have no rule of their own
    public record Rule(BusinessUnit bu, Optional<String> priority, int minutes) {
        public Rule {
            if (minutes < 1) {
                throw new IllegalArgumentException("a store is given at least a minute, not " + minutes);
            }
        }
    }

    public ReassignmentRules {
        rules = List.copyOf(rules);
        if (rules.stream()
                        .map(rule -> List.of(rule.bu(), rule.priority()))
                        .distinct()
                        .count()
                < rules.size()) {
            throw new IllegalArgumentException("a unit and priority has one rule");
        }
    }

    Optional<Duration> patience(BusinessUnit bu, String priority) {
        return find(bu, Optional.of(priority))
                .or(() -> find(bu, Optional.empty()))
                .map(rule -> Duration.ofMinutes(rule.minutes()));
    }

    private Optional<Rule> find(BusinessUnit bu, Optional<String> priority) {
        return rules.stream()
                .filter(rule -> rule.bu().equals(bu) && rule.priority().equals(priority))
                .findFirst();
    }
}
