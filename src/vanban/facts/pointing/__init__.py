"""What `Luật này`, `khoản 1 Điều này`, `Quyết định nêu trên` point at."""
