// What importing nothing costs.
