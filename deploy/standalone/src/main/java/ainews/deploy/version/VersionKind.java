package ainews.deploy.version;

import java.util.Locale;

/** What there are versions of. */
public enum VersionKind {
    DICTIONARY,
    SCORING;

    /** As records and folders call it. */
    public String label() {
        return name().toLowerCase(Locale.ROOT);
    }
}
