"""What do the checks find? Put faults into clean texts, one at a time, and see.

base         a fault, and an injector: what puts one into a text
injectors/   one file for each family of faults, each with a tuple INJECTORS
clean        clean texts, with or without their sources, to put faults into
trial        one fault: what the checks say of it that they do not say of the untouched text
experiment   which faults go where, by a seed
tally        trials to figures: recall, precision, right corrections, false alarms
tables       the figures as a table, as Markdown, as JSON
"""
