"""Prices requests, one per line, by a `cnam-pricing batch` on each worker.

spark-submit piped.py REQUESTS ANSWERS PARTS PROGRAM
"""

import sys

from pyspark.sql import SparkSession

requests, answers, parts, program = sys.argv[1:]
spark = SparkSession.builder.getOrCreate()
records = spark.sparkContext.textFile(requests, minPartitions=int(parts))
command = f"{program} batch - --exit-zero"
records.pipe(command, checkCode=True).saveAsTextFile(answers)
spark.stop()
