package ainews.ingest;

import ainews.schemas.RawArticle;

/** Is told of each article that was sent to {@code news.raw} and read from there again. */
public interface ReadBack {
    /**
     * @param article as read back from the bytes of its record
     * @param tookNanos real time from the call of the sink until a reader of the topic had the record
     */
    void read(RawArticle article, long tookNanos);
}
