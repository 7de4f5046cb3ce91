package aspstore.desk.screen.outbox;

import aspstore.desk.sync.Problem;
import aspstore.desk.text.Texts;

/// What hinders the exchange, and what to do about it, in the language that was chosen.
final class ProblemWords {

    private final Texts texts;

    ProblemWords(Texts texts) {
        this.texts = texts;
    }

    String cause(Problem problem) {
        return switch (problem) {
            case Problem.Gap gap -> texts.get("problem.Gap", gap.expectedSeq() - 1);
            case Problem.Fork fork -> texts.get("problem.Fork", fork.seq());
            case Problem.Fenced _ -> texts.get("problem.Fenced");
            case Problem.Ahead(var end) -> texts.get("problem.Ahead", end);
            case Problem.Busy _ -> texts.get("problem.Busy");
            case Problem.NotAllowed(var detail) -> texts.get("problem.NotAllowed", detail);
            case Problem.Unreachable(var cause) -> texts.get("problem.Unreachable", cause);
            case Problem.Refused(var status, var detail) ->
                texts.get(status >= 500 ? "problem.Broken" : "problem.Refused", detail);
            case Problem.Garbled(var detail) -> texts.get("problem.Garbled", detail);
            case Problem.Lost(var first, var last) -> texts.get("problem.Lost", first, last);
            case Problem.NotTaken(var why) -> texts.get("problem.NotTaken", texts.say(why));
            case Problem.Ours(var detail) -> texts.get("problem.Ours", texts.say(detail));
        };
    }

    String advice(Problem problem) {
        return texts.get(
                switch (problem) {
                    case Problem.Gap _, Problem.Busy _, Problem.Garbled _ -> "problem.byItself";
                    case Problem.Unreachable _ -> "problem.goOn";
                    case Problem.Refused refused ->
                        refused.status() >= 500 ? "problem.byItself" : "problem.callCentral";
                    case Problem.Fork _ -> "problem.secondPc";
                    case Problem.Fenced _ -> "problem.otherPc";
                    case Problem.NotAllowed _ -> "problem.newToken";
                    case Problem.Ahead _, Problem.Lost _, Problem.NotTaken _ -> "problem.callCentral";
                    case Problem.Ours _ -> "problem.support";
                });
    }
}
