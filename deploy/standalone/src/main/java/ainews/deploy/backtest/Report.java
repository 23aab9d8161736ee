package ainews.deploy.backtest;

import ainews.scoring.backtest.Table;
import ainews.scoring.backtest.Table.Kind;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** The tables as one HTML page with its plots in it: no script, nothing fetched, every text escaped. */
final class Report {

    private static final int SHOWN_ROWS = 400;
    private static final String STYLE =
            """
            :root{color-scheme:light}body{font:14px/1.45 system-ui,"Noto Sans","Noto Sans CJK SC",sans-serif;color:#1c2430;background:#fff;
            max-width:1180px;margin:0 auto;padding:24px}h1{font-size:22px;margin:0 0 4px}h2{font-size:17px;margin:32px 0 6px;
            border-top:1px solid #dfe4ea;padding-top:14px}p{margin:6px 0;max-width:80ch}.plots{display:flex;flex-wrap:wrap;gap:12px}
            .plots svg{width:560px;max-width:100%;height:auto}svg{font:11px system-ui,sans-serif;background:#fff;border:1px solid #e6eaef}
            .title{font-weight:600;font-size:13px}.grid{stroke:#e9edf1}.zero{stroke:#6b7683}.tick{stroke:#6b7683}.line{fill:none;stroke-width:1.7}
            .band{fill-opacity:.14}.whisker{stroke:#1c2430}.value{text-anchor:end;fill:#44505e}.label{text-anchor:middle;fill:#44505e}
            .axis{text-anchor:end;fill:#6b7683}.name{fill:#1c2430}.scroll{overflow-x:auto}table{border-collapse:collapse;font-size:12.5px;
            font-variant-numeric:tabular-nums}th,td{padding:3px 8px;border-bottom:1px solid #edf0f3;text-align:right;white-space:nowrap}
            th{position:sticky;top:0;background:#f5f7f9;font-weight:600}td.text,th.text{text-align:left;white-space:normal;min-width:12ch;
            max-width:60ch;overflow-wrap:break-word}details{margin:8px 0}summary{cursor:pointer;color:#2563a8}.note{color:#44505e}tr.sure td{background:#eef7f0}
            """;

    private final Html html = new Html();

    Report(String title, Map<String, String> about) {
        html.raw("<!DOCTYPE html>\n<html lang=\"en\"><head><meta charset=\"utf-8\">"
                        + "<meta http-equiv=\"Content-Security-Policy\" content=\"default-src 'none'; style-src 'unsafe-inline'\">"
                        + "<meta name=\"viewport\" content=\"width=device-width\"><title>")
                .text(title)
                .raw("</title><style>")
                .raw(STYLE)
                .raw("</style></head><body><h1>")
                .text(title)
                .raw("</h1><table>");
        about.forEach((name, value) -> html.raw("<tr><td class=\"text\">")
                .text(name)
                .raw("</td><td class=\"text\">")
                .text(value)
                .raw("</td></tr>"));
        html.raw("</table>");
    }

    Report section(String title, String note) {
        html.raw("<h2>").text(title).raw("</h2><p class=\"note\">").text(note).raw("</p>");
        return this;
    }

    Report plots(List<String> svgs) {
        html.raw("<div class=\"plots\">");
        svgs.forEach(html::raw);
        html.raw("</div>");
        return this;
    }

    /** @param open whether it is shown at once, rather than after a click */
    Report table(Table table, boolean open) {
        if (table.rows().isEmpty()) {
            html.raw("<p class=\"note\">")
                    .text("Nothing to show: too few data.")
                    .raw("</p>");
            return this;
        }
        html.raw("<details%s><summary>", open ? " open" : "")
                .text(table.name().replace('_', ' ') + ", " + table.rows().size()
                        + (table.rows().size() == 1 ? " row" : " rows"))
                .raw("</summary><div class=\"scroll\"><table><tr>");
        for (Table.Column column : table.columns()) {
            html.raw("<th%s>", column.kind() == Kind.TEXT ? " class=\"text\"" : "")
                    .text(column.name().replace('_', ' '))
                    .raw("</th>");
        }
        html.raw("</tr>");
        for (List<Object> row :
                table.rows().subList(0, Math.min(SHOWN_ROWS, table.rows().size()))) {
            html.raw("<tr>");
            for (int i = 0; i < row.size(); i++) {
                Kind kind = table.columns().get(i).kind();
                html.raw("<td%s>", kind == Kind.TEXT ? " class=\"text\"" : "")
                        .text(shown(row.get(i), kind))
                        .raw("</td>");
            }
            html.raw("</tr>");
        }
        html.raw("</table></div>");
        if (table.rows().size() > SHOWN_ROWS) {
            html.raw("<p class=\"note\">")
                    .text("The rest is in the JSON and Parquet files.")
                    .raw("</p>");
        }
        html.raw("</details>");
        return this;
    }

    private static String shown(Object cell, Kind kind) {
        if (cell == null) {
            return "–";
        }
        if (cell instanceof Double number) {
            double size = Math.abs(number);
            return String.format(Locale.ROOT, size >= 1000 ? "%.0f" : size >= 10 ? "%.2f" : "%.4f", number);
        }
        return kind == Kind.TIME ? Instant.ofEpochMilli((Long) cell).toString() : cell.toString();
    }

    String end() {
        return html.raw("</body></html>\n").toString();
    }
}
