package aspstore.model;

/// A service order of the service system: the job that parts are used on.
public record JobNo(String text) implements Comparable<JobNo> {

    public JobNo {
        Text.require("a job number", text, 40);
    }

    @Override
    public int compareTo(JobNo other) {
        return text.compareTo(other.text);
    }

    @Override
    public String toString() {
        return text;
    }
}
