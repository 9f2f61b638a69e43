"""Prices enrolments where they are, by the views of `cnam-pricing sql --dialect spark`.

spark-submit views.py ENROLMENTS PRICES.SQL ANSWERS VIEW...
"""

import sys
from pathlib import Path

from pyspark.sql import SparkSession

enrolments, script, answers, *views = sys.argv[1:]
spark = SparkSession.builder.getOrCreate()
spark.read.parquet(enrolments).createOrReplaceTempView("enrolments")
for statement in Path(script).read_text(encoding="utf-8").split(";"):
    if statement.strip():
        spark.sql(statement)
for view in views:
    spark.table(f"pricing_{view}").write.parquet(f"{answers}/{view}")
spark.stop()
