/** What can be done with a tile while the dashboard is edited. */
export interface TileCommands {
  readonly arrange: (tileId: string) => void;
  readonly duplicate: (tileId: string) => void;
  readonly remove: (tileId: string) => void;
  readonly editText: (tileId: string) => void;
}
