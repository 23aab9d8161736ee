package ainews.deploy.replay;

/** Hears how a long run gets on. */
public interface ReplayListener {
    /** Tells nobody. */
    ReplayListener NONE = (steps, done) -> {};

    /**
     * Called every few hundred steps.
     *
     * @param done share of the work, 0 to 1; NaN where nobody knows
     */
    void at(long steps, double done);
}
