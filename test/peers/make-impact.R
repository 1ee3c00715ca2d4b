# Makes test/peers/impact-r.json: group-time effects on the panel of impact.json by plm (two-way within estimator, errors
# clustered) and by R's own regressions with a covariate, each against those that never joined, from the year before.
#
#     apt-get install r-base-core r-cran-plm r-cran-jsonlite
#     Rscript test/peers/make-impact.R test/peers/impact.json > test/peers/impact-r.json
suppressMessages({
  library(jsonlite)
  library(plm)
})

panel <- fromJSON(commandArgs(trailingOnly = TRUE)[1])$panel
years <- panel$years
count <- length(panel$joined)
data <- data.frame(
  id = rep(seq_len(count), each = length(years)), year = rep(years, count),
  joined = rep(panel$joined, each = length(years)), x = rep(panel$x, each = length(years)), y = panel$y
)

# Of one year of joining and one year: by plm, and with the covariate by the outcome's regression, by weighting, by both.
cell <- function(g, t) {
  two <- data[data$joined %in% c(0, g) & data$year %in% c(g - 1, t), ]
  two$did <- as.numeric(two$joined == g & two$year == t)
  within <- plm(y ~ did, two, index = c("id", "year"), model = "within", effect = "twoways")
  error <- sqrt(vcovHC(within, method = "arellano", type = "HC0", cluster = "group")[1, 1])

  now <- two[two$year == t, ]
  now$change <- now$y - two$y[two$year == g - 1]
  treated <- now$joined == g
  line <- lm(change ~ x, now[!treated, ])
  beyond <- now$change - predict(line, now)
  chance <- fitted(glm(treated ~ x, data = now, family = binomial(), control = list(epsilon = 1e-14)))
  weight <- (chance / (1 - chance))[!treated]
  list(
    joined = g, year = t, plm = unname(coef(within)["did"]), error = error,
    regression = mean(beyond[treated]),
    weighting = mean(now$change[treated]) - weighted.mean(now$change[!treated], weight),
    both = mean(beyond[treated]) - weighted.mean(beyond[!treated], weight)
  )
}

cells <- list()
for (g in sort(unique(data$joined[data$joined > 0])))
  for (t in setdiff(years, g - 1)) cells[[length(cells) + 1]] <- cell(g, t)
cat(toJSON(list(
  versions = list(R = paste(R.version$major, R.version$minor, sep = "."), plm = as.character(packageVersion("plm"))),
  cells = cells
), auto_unbox = TRUE, digits = NA, pretty = TRUE), "\n")
