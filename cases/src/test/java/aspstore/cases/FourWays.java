package aspstore.cases;

import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.extension.AfterEachCallback;
import org.junit.jupiter.api.extension.Extension;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ParameterContext;
import org.junit.jupiter.api.extension.ParameterResolver;
import org.junit.jupiter.api.extension.TestTemplateInvocationContext;
import org.junit.jupiter.api.extension.TestTemplateInvocationContextProvider;

/// Plays each case in every [Way], in a situation of its own.
final class FourWays implements TestTemplateInvocationContextProvider {

    private static final ExtensionContext.Namespace OURS = ExtensionContext.Namespace.create(FourWays.class);

    @Override
    public boolean supportsTestTemplate(ExtensionContext context) {
        return true;
    }

    @Override
    public Stream<TestTemplateInvocationContext> provideTestTemplateInvocationContexts(ExtensionContext context) {
        var name = context.getRequiredTestMethod().getAnnotation(HardCase.class).value();
        return Stream.of(Way.values()).map(way -> new Played(name, way));
    }

    private record Played(String name, Way way)
            implements TestTemplateInvocationContext, ParameterResolver, AfterEachCallback {

        @Override
        public String getDisplayName(int index) {
            return name + ", " + way;
        }

        @Override
        public List<Extension> getAdditionalExtensions() {
            return List.of(this);
        }

        @Override
        public boolean supportsParameter(ParameterContext parameter, ExtensionContext context) {
            return parameter.getParameter().getType() == Situation.class;
        }

        @Override
        public Object resolveParameter(ParameterContext parameter, ExtensionContext context) {
            var situation = Situation.begin(name, way);
            context.getStore(OURS).put(Situation.class, situation);
            return situation;
        }

        @Override
        public void afterEach(ExtensionContext context) {
            var situation = context.getStore(OURS).remove(Situation.class, Situation.class);
            if (situation != null) {
                situation.close();
                if (context.getExecutionException().isEmpty()) {
                    situation.requireTold();
                }
            }
        }
    }
}
