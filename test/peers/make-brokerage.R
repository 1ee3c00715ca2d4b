# Makes test/peers/brokerage.json: Gould-Fernandez brokerage by sna, on directed graphs and on symmetric ones.
#
#     apt-get install r-base-core r-cran-sna
#     Rscript test/peers/make-brokerage.R > test/peers/brokerage.json
suppressMessages(library(sna))

edges_of <- function(m) {
  e <- which(m != 0, arr.ind = TRUE)
  e <- e[order(e[, 1], e[, 2]), , drop = FALSE]
  paste0("[", paste0("[", e[, 1] - 1, ",", e[, 2] - 1, "]", collapse = ","), "]")
}
numbers <- function(x) paste0("[", paste(x, collapse = ","), "]")

entry <- function(name, m, groups) {
  diag(m) <- 0
  b <- brokerage(m, groups)$raw.nli
  roles <- c(coordinator = "w_I", itinerant = "w_O", representative = "b_IO", gatekeeper = "b_OI", liaison = "b_O", total = "t")
  counts <- paste0("\"", names(roles), "\":", sapply(roles, function(r) numbers(b[, r])), collapse = ",")
  paste0("\"", name, "\":{\"nodes\":", nrow(m), ",\"edges\":", edges_of(m), ",\"groups\":", numbers(groups), ",\"sna\":{", counts, "}}")
}

set.seed(7)
random <- function(n, p) matrix(rbinom(n * n, 1, p), n, n)
symmetric <- function(m) { m <- m | t(m); m + 0 }
path <- matrix(0, 5, 5); for (i in 1:4) path[i, i + 1] <- 1
star <- matrix(0, 6, 6); star[1, 2:4] <- 1; star[4:6, 1] <- 1
cat("{\"versions\":{\"R\":\"", as.character(getRversion()), "\",\"sna\":\"", as.character(packageVersion("sna")), "\"},\"directed\":{", sep = "")
cat(paste(
  entry("path", path, c(0, 0, 1, 1, 2)),
  entry("star", star, c(0, 0, 1, 1, 0, 2)),
  entry("sparse", random(20, 0.1), sample(0:3, 20, TRUE)),
  entry("dense", random(16, 0.5), sample(0:2, 16, TRUE)),
  entry("larger", random(60, 0.12), sample(0:5, 60, TRUE)),
  sep = ","), "},\"symmetric\":{", sep = "")
cat(paste(
  entry("path", symmetric(path), c(0, 0, 1, 1, 2)),
  entry("star", symmetric(star), c(0, 0, 1, 1, 0, 2)),
  entry("sparse", symmetric(random(24, 0.06)), sample(0:3, 24, TRUE)),
  entry("dense", symmetric(random(16, 0.4)), sample(0:2, 16, TRUE)),
  entry("larger", symmetric(random(60, 0.07)), sample(0:5, 60, TRUE)),
  sep = ","), "}}\n", sep = "")
