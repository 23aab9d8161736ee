package ainews.scoring.story;

import java.util.List;

/**
 * An entity of an article, as far as the fold needs it again.
 *
 * @param nameZh empty where none is in use
 * @param relevance tenths, 0 to 1000
 * @param role as in {@code Entity}; empty where not clear
 */
public record EntityRef(
        String id, String type, String name, String nameZh, int relevance, String role, List<String> tickers) {}
