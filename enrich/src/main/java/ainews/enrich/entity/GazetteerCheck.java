package ainews.enrich.entity;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Pattern;

/** Checks the reviewed files as a whole, so that an editor reads all problems at once. */
final class GazetteerCheck {
    private static final Pattern SLUG = Pattern.compile("[\\p{Ll}\\p{Lo}\\p{N}]+([.-]+[\\p{Ll}\\p{Lo}\\p{N}]+)*");
    private static final Pattern TICKER = Pattern.compile("[A-Z]{2,6}:[A-Z0-9.-]{1,10}");

    private final GazetteerSource source;
    private final List<String> problems = new ArrayList<>();

    private GazetteerCheck(GazetteerSource source) {
        this.source = source;
    }

    /** One line a problem, empty for a sound dictionary. */
    static List<String> problems(GazetteerSource source) {
        GazetteerCheck check = new GazetteerCheck(source);
        check.ids();
        check.parents();
        check.tickers();
        check.collisions();
        check.cycles();
        check.rules();
        return check.problems;
    }

    private void ids() {
        Set<String> seen = new HashSet<>();
        for (GazetteerEntity entity : source.entities()) {
            String slug = entity.id().substring(entity.type().length() + 1);
            if (!SLUG.matcher(slug).matches()) {
                problems.add("not a slug: " + entity.id());
            }
            if (!seen.add(entity.id())) {
                problems.add("id twice: " + entity.id());
            }
        }
    }

    private void parents() {
        Set<String> ids = new HashSet<>();
        source.entities().forEach(entity -> ids.add(entity.id()));
        for (GazetteerEntity entity : source.entities()) {
            for (String parent : entity.parents()) {
                if (!ids.contains(parent)) {
                    problems.add(entity.id() + " has an unknown parent: " + parent);
                }
                if (parent.equals(entity.id())) {
                    problems.add(entity.id() + " is its own parent");
                }
            }
        }
    }

    private void cycles() {
        Map<String, List<String>> parents = new TreeMap<>();
        source.entities().forEach(entity -> parents.put(entity.id(), entity.parents()));
        Set<String> done = new HashSet<>();
        parents.keySet().forEach(id -> walk(id, parents, new ArrayList<>(), done));
    }

    private void walk(String id, Map<String, List<String>> parents, List<String> path, Set<String> done) {
        int at = path.indexOf(id);
        if (at >= 0) {
            if (path.size() - at > 1) {
                problems.add("parents go round in a circle: " + String.join(" -> ", path.subList(at, path.size()))
                        + " -> " + id);
            }
            return;
        }
        if (done.contains(id)) {
            return;
        }
        path.add(id);
        parents.getOrDefault(id, List.of()).forEach(parent -> walk(parent, parents, path, done));
        path.remove(path.size() - 1);
        done.add(id);
    }

    private void tickers() {
        for (GazetteerEntity entity : source.entities()) {
            for (Ticker ticker : entity.tickers()) {
                if (ticker.listed().from() >= ticker.listed().to()) {
                    problems.add(entity.id() + " has a ticker that ends before it begins: " + ticker.symbol());
                }
                if (!TICKER.matcher(ticker.symbol()).matches()) {
                    problems.add(entity.id() + " has a ticker that is not EXCHANGE:SYMBOL: " + ticker.symbol());
                }
            }
        }
    }

    /** A form of two entities must be declared ambiguous for all of them, or their times must not overlap. */
    private void collisions() {
        Map<String, List<String>> owners = new TreeMap<>();
        Map<String, List<Alias>> forms = new TreeMap<>();
        for (GazetteerEntity entity : source.entities()) {
            for (Alias alias : entity.aliases()) {
                String key = SurfaceKey.of(alias.text());
                if (key.isEmpty()) {
                    problems.add(entity.id() + " has an empty alias");
                    continue;
                }
                if (alias.used().from() >= alias.used().to()) {
                    problems.add(entity.id() + " has an alias that ends before it begins: " + alias.text());
                }
                List<String> names = owners.computeIfAbsent(key, unused -> new ArrayList<>());
                List<Alias> others = forms.computeIfAbsent(key, unused -> new ArrayList<>());
                for (int i = 0; i < names.size(); i++) {
                    Alias other = others.get(i);
                    boolean overlap = alias.used().from() < other.used().to()
                            && other.used().from() < alias.used().to();
                    boolean own = names.get(i).equals(entity.id());
                    if (own && alias.text().equals(other.text()) && alias.ambiguous() != other.ambiguous()) {
                        problems.add(entity.id() + " has '" + alias.text() + "' with and without ~");
                    }
                    if (!own && overlap && !(alias.ambiguous() && other.ambiguous())) {
                        problems.add("'" + alias.text() + "' is a name of " + names.get(i) + " and of " + entity.id()
                                + ", mark it with ~ on both");
                    }
                }
                names.add(entity.id());
                others.add(alias);
            }
        }
    }

    private void rules() {
        Set<String> ids = new HashSet<>();
        source.entities().forEach(entity -> ids.add(entity.id()));
        source.families().stream()
                .filter(family -> !ids.contains(family.id()) || !ids.contains(family.stem()))
                .forEach(family -> problems.add("grammar for an unknown family: " + family.id()));
    }
}
