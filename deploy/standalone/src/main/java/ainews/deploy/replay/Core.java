package ainews.deploy.replay;

/**
 * What an audit puts to the test: something that is told a history and says things about it. It is handed the whole of it and could look
 * ahead; the audit finds out whether it does.
 *
 * @param <I> an entry of the history
 */
interface Core<I> {

    /** Hears what is said. */
    interface Listener {
        /** @param index of the entry that gave rise to it */
        void said(int index, Emission emission);
    }

    void run(Iterable<I> history, Listener listener);
}
