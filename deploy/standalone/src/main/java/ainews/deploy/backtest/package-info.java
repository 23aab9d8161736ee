/**
 * {@code ainews backtest}: reads scored events, signals, prices and outcomes of any vendor through DuckDB, runs {@link
 * ainews.scoring.backtest.Backtest} over them, and writes the tables as one HTML page, as JSON and as Parquet, and the frame that alphalens takes.
 *
 * <p>In: files (JSON Lines, CSV, Parquet). Out: files. {@link ainews.deploy.backtest.BacktestJob} has it all.
 */
package ainews.deploy.backtest;
