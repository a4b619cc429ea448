process.stdout.write('Usage: throughline COMMAND\n');
