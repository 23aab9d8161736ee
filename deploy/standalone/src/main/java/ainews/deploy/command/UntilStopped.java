package ainews.deploy.command;

import java.util.concurrent.CountDownLatch;

/** Keeps a process going until it is told to stop (Ctrl-C or SIGTERM), and then closes it cleanly. */
final class UntilStopped {

    private UntilStopped() {}

    static void run(AutoCloseable process) throws InterruptedException {
        CountDownLatch stopped = new CountDownLatch(1);
        Thread hook = new Thread(
                () -> {
                    System.err.println("stopping ...");
                    try {
                        process.close();
                    } catch (Exception e) {
                        System.err.println("did not stop cleanly: " + e.getMessage());
                    }
                    stopped.countDown();
                },
                "stop");
        Runtime.getRuntime().addShutdownHook(hook);
        stopped.await();
    }
}
