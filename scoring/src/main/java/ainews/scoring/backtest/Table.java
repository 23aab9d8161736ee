package ainews.scoring.backtest;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

/**
 * Figures as they are printed, stored and drawn. A cell is a text, a whole number (Long), a number (Double) or null: a number that is NaN or
 * infinite becomes null, since a figure that cannot be given is not 0.
 */
public final class Table {

    /** What a column holds. */
    public enum Kind {
        TEXT,
        COUNT,
        NUMBER,
        /** Epoch milliseconds. */
        TIME
    }

    /** A column by its name, in snake case. */
    public record Column(String name, Kind kind) {}

    private final String name;
    private final List<Column> columns;
    private final List<List<Object>> rows = new ArrayList<>();

    /** @param columns such as {@code signal:text n:count mean:number time:time}; a name alone is a number */
    public Table(String name, String columns) {
        this.name = name;
        List<Column> parsed = new ArrayList<>();
        for (String column : columns.split(" ")) {
            int colon = column.indexOf(':');
            parsed.add(
                    colon < 0
                            ? new Column(column, Kind.NUMBER)
                            : new Column(
                                    column.substring(0, colon),
                                    Kind.valueOf(column.substring(colon + 1).toUpperCase(java.util.Locale.ROOT))));
        }
        this.columns = List.copyOf(parsed);
    }

    /** @throws IllegalArgumentException if the cells do not fit the columns */
    public void add(Object... cells) {
        if (cells.length != columns.size()) {
            throw new IllegalArgumentException(
                    name + " has " + columns.size() + " columns and was given " + cells.length);
        }
        List<Object> row = new ArrayList<>(cells.length);
        for (int i = 0; i < cells.length; i++) {
            row.add(cell(cells[i], columns.get(i)));
        }
        rows.add(Collections.unmodifiableList(row));
    }

    private Object cell(Object cell, Column column) {
        if (cell == null) {
            return null;
        }
        return switch (column.kind()) {
            case TEXT -> cell.toString();
            case COUNT, TIME -> ((Number) cell).longValue();
            case NUMBER -> Double.isFinite(((Number) cell).doubleValue()) ? ((Number) cell).doubleValue() : null;
        };
    }

    public String name() {
        return name;
    }

    public List<Column> columns() {
        return columns;
    }

    public List<List<Object>> rows() {
        return Collections.unmodifiableList(rows);
    }

    /** The cell of a row by its column's name. */
    public Object cell(List<Object> row, String column) {
        return row.get(index(column));
    }

    /** Number of the column. */
    public int index(String column) {
        for (int i = 0; i < columns.size(); i++) {
            if (columns.get(i).name().equals(column)) {
                return i;
            }
        }
        throw new IllegalArgumentException(name + " has no column " + column);
    }
}
