package ainews.schemas.serde;

import java.util.List;
import java.util.Map;

/** Picks the kind of registry by the form of {@code schema.registry.url}. */
final class Registries {
    private Registries() {}

    static Registry of(Map<String, ?> settings) {
        List<String> urls = new Settings(settings).list(RegistryConfig.URL);
        Registry memory = urls.size() == 1 ? MemoryRegistry.of(urls.get(0)) : null;
        return memory != null ? memory : new RegistryClient(settings);
    }
}
