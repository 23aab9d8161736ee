package ainews.ingest.source;

import java.util.ArrayList;
import java.util.List;

/** Collects what is wrong with a configuration, so that one start tells all of it. Not thread-safe. */
public final class Problems {
    private final String subject;
    private final List<String> found = new ArrayList<>();

    /** Starts with none. The subject is what is checked, e.g. the name of the file. */
    public Problems(String subject) {
        this.subject = subject;
    }

    /** Notes a problem; say the property and its value. */
    public void add(String problem) {
        found.add(problem);
    }

    /** Notes a problem unless the condition holds. */
    public void require(boolean holds, String problem) {
        if (!holds) {
            add(problem);
        }
    }

    /** Throws an IllegalArgumentException with every problem noted, if there are any. */
    public void throwIfAny() {
        if (!found.isEmpty()) {
            throw new IllegalArgumentException(subject + ": " + String.join("; ", found));
        }
    }
}
