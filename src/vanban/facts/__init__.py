"""What a document says: citations, back references, tasks, claims, each tied to its place."""
