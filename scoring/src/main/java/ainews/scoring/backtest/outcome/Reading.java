package ainews.scoring.backtest.outcome;

/** How the values within the window become one outcome. */
public enum Reading {
    /** The last value, for totals such as points. */
    LAST,
    /** The last value less the last one known when the article was scored; unknown where there is none. */
    GAIN,
    MAX,
    SUM,
    /** How many values there are; none is 0. */
    COUNT
}
