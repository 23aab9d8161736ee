package ainews.scoring.backtest.event;

/** @param session day 0 in the listing's sessions */
public record Event(int asset, int session) {}
