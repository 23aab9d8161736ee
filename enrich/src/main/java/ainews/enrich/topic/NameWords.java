package ainews.enrich.topic;

import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * What is and is not a name where something new is named, in lower case; read from {@code names.txt}.
 *
 * @param noName capitalised words that are no name of a product
 * @param stop words behind which no longer the thing released is named
 * @param lead words that may stand between a verb and the name
 * @param trail words at the end of a run of capitals that do not belong to the name
 * @param generic Chinese words that say of which kind a model is
 */
record NameWords(Set<String> noName, Set<String> stop, Set<String> lead, Set<String> trail, Set<String> generic) {

    static NameWords parse(List<String> lines) {
        Map<String, Set<String>> sections = new HashMap<>();
        Set<String> section = new HashSet<>();
        for (String line : lines) {
            if (line.startsWith("[")) {
                section = sections.computeIfAbsent(line.substring(1, line.indexOf(']')), name -> new HashSet<>());
            } else {
                section.addAll(Arrays.asList(line.split("\\s+")));
            }
        }
        return new NameWords(
                sections.get("no-name"),
                sections.get("stop"),
                sections.get("lead"),
                sections.get("trail"),
                sections.get("generic"));
    }
}
