package ainews.enrich.entity;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

/** Gathers what each key means from the source files. */
final class SurfaceIndex {
    private static final int SHORTEST_JOINED = 6;

    private static final class Draft {
        final List<Surface.Reading> readings = new ArrayList<>();
        Profile profile;
        int context;
        double weight;
        boolean trap;
    }

    private final SortedMap<String, Draft> drafts = new TreeMap<>();

    SurfaceIndex(GazetteerSource source) {
        Map<String, Integer> ownKeys = new HashMap<>();
        List<GazetteerEntity> entities = source.entities();
        for (int i = 0; i < entities.size(); i++) {
            for (Alias alias : entities.get(i).aliases()) {
                String key = SurfaceKey.of(alias.text());
                ownKeys.put(key, i);
                addReading(key, i, alias, entities.get(i));
            }
        }
        for (int i = 0; i < entities.size(); i++) {
            for (Alias alias : entities.get(i).aliases()) {
                String joined = joined(SurfaceKey.of(alias.text()));
                if (joined != null && !alias.ambiguous() && !ownKeys.containsKey(joined)) {
                    addReading(joined, i, alias, entities.get(i));
                }
            }
        }
        for (int i = 0; i < entities.size(); i++) {
            GazetteerEntity entity = entities.get(i);
            for (Alias alias : entity.aliases()) {
                String hyphened = hyphened(SurfaceKey.of(alias.text()));
                if (entity.type().equals("model") && hyphened != null && !ownKeys.containsKey(hyphened)) {
                    addReading(hyphened, i, alias, entity);
                }
            }
            addDerived(entity, i, ownKeys);
        }
        for (GazetteerSource.ContextWord word : source.words()) {
            Draft draft = draft(SurfaceKey.of(word.text()));
            draft.context = word.contextClass().bit();
            draft.weight = word.weight();
        }
        source.traps().forEach(trap -> draft(SurfaceKey.of(trap)).trap = true);
        source.profiles().forEach((text, profile) -> draft(SurfaceKey.of(text)).profile = profile);
    }

    Surface[] surfaces() {
        return drafts.entrySet().stream()
                .map(entry -> surface(entry.getKey(), entry.getValue()))
                .toArray(Surface[]::new);
    }

    private static Surface surface(String key, Draft d) {
        Profile profile = d.profile != null ? d.profile : unlisted(key);
        return new Surface(List.copyOf(d.readings), profile, d.context, d.weight, d.trap);
    }

    private static Profile unlisted(String key) {
        boolean number = key.chars().anyMatch(c -> CharKind.of((char) c) == CharKind.DIGIT);
        boolean words = key.indexOf(' ') > 0;
        if (number && (words || CharKind.of(key.charAt(0)) == CharKind.CJK)) {
            return key.indexOf('.') > 0 ? Profile.RELEASE : Profile.VERSION;
        }
        return words ? Profile.PHRASE : Profile.AMBIGUOUS;
    }

    SortedMap<String, Integer> keys() {
        SortedMap<String, Integer> keys = new TreeMap<>();
        for (String key : drafts.keySet()) {
            keys.put(key, keys.size());
        }
        return keys;
    }

    /** Names of several words are also written as one: Hugging Face, huggingface. Null where there is nothing to join. */
    private static String joined(String key) {
        int last = key.lastIndexOf(' ');
        if (last < 0 || last == key.length() - 2) {
            return null;
        }
        StringBuilder joined = new StringBuilder();
        for (int i = 0; i < key.length(); i++) {
            char c = key.charAt(i);
            boolean betweenDigits = c == ' ' && CharKind.at(key, i - 1) == CharKind.DIGIT;
            if (c != ' ' || betweenDigits) {
                joined.append(c);
            }
        }
        return joined.length() < SHORTEST_JOINED ? null : joined.toString();
    }

    /** API names write the version with a hyphen, claude-sonnet-4-5; {@link Spots} sees to it that it is one. Null where there is none. */
    private static String hyphened(String key) {
        int point = key.indexOf('.');
        boolean one = point > 0
                && point == key.lastIndexOf('.')
                && CharKind.at(key, point - 1) == CharKind.DIGIT
                && CharKind.at(key, point + 1) == CharKind.DIGIT
                && CharKind.at(key, point + 2) != CharKind.DIGIT;
        return one ? key.substring(0, point) + ' ' + key.substring(point + 1) : null;
    }

    /** A form that follows from another is a name only where nobody lists it. */
    private void addDerived(GazetteerEntity entity, int index, Map<String, Integer> ownKeys) {
        for (DerivedForms.Form form : DerivedForms.of(entity)) {
            String key = SurfaceKey.of(form.text());
            if (!ownKeys.containsKey(key)) {
                addReading(key, index, new Alias(form.text(), form.used(), form.profile() != null), entity);
                if (form.profile() != null && !form.profile().equals(Profile.AMBIGUOUS)) {
                    draft(key).profile = form.profile();
                }
            }
        }
    }

    private void addReading(String key, int entity, Alias alias, GazetteerEntity of) {
        Draft draft = draft(key);
        if (draft.readings.stream().anyMatch(reading -> reading.entity() == entity)) {
            return;
        }
        long from = Math.max(of.firstSeen(), alias.used().from());
        draft.readings.add(new Surface.Reading(entity, from, alias.used().to(), alias.ambiguous()));
    }

    private Draft draft(String key) {
        return drafts.computeIfAbsent(key, unused -> new Draft());
    }
}
