package ainews.deploy.backtest;

import java.util.List;
import java.util.Locale;
import java.util.Map;

/** Finds a vendor's columns: those that the user named, else the first known name that the file has, whatever its case. */
record Columns(List<String> there, Map<String, String> named) {

    /**
     * The column quoted for SQL.
     *
     * @param role what it holds: time, symbol, open ...
     * @param known usual names
     * @return null where the file has none
     * @throws IllegalArgumentException where the user named a column that is not there
     */
    String find(String role, String... known) {
        String wanted = named.get(role);
        if (wanted != null) {
            for (String column : there) {
                if (column.equals(wanted)) {
                    return Duck.name(column);
                }
            }
            throw new IllegalArgumentException("no column " + wanted + " for " + role + "; there are " + there);
        }
        for (String name : known) {
            for (String column : there) {
                if (column.toLowerCase(Locale.ROOT).replaceAll("[ _-]", "").equals(name)) {
                    return Duck.name(column);
                }
            }
        }
        return null;
    }

    /** @throws IllegalArgumentException that names the option to give */
    String require(String role, String option, String... known) {
        String found = find(role, known);
        if (found == null) {
            throw new IllegalArgumentException(
                    "no column for " + role + " among " + there + "; name it with " + option + " " + role + "=COLUMN");
        }
        return found;
    }
}
