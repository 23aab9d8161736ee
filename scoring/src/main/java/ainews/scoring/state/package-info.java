/** How pieces of the fold's state become bytes and come back: {@link ainews.scoring.state.PieceWriter}, {@link ainews.scoring.state.PieceReader}. */
package ainews.scoring.state;
