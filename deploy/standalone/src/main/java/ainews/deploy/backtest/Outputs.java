package ainews.deploy.backtest;

import java.nio.file.Path;

/** Where a backtest writes; null for what is not wanted. */
public record Outputs(Path report, Path json, Path parquet, Path frame) {}
