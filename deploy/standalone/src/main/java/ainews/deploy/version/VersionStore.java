package ainews.deploy.version;

import ainews.schemas.KeptVersion;
import java.io.IOException;
import java.util.Optional;
import java.util.SortedSet;

/** A place where versions are kept for ever. */
public interface VersionStore {

    /** What a message calls it. */
    String name();

    /** Keeps versions; one that is there already stays as it is. */
    void keep(KeptVersion... versions) throws IOException;

    /** One version, or nothing. */
    Optional<KeptVersion> find(VersionKind kind, String version) throws IOException;

    /** All that are there. */
    SortedSet<String> versions(VersionKind kind) throws IOException;
}
