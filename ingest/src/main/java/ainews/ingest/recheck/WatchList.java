package ainews.ingest.recheck;

import java.util.List;

/** The articles of a source that are looked at again, in the order of their delivery. */
record WatchList(List<Watched> articles) {
    static final WatchList EMPTY = new WatchList(List.of());

    WatchList {
        articles = articles == null ? List.of() : List.copyOf(articles);
    }
}
