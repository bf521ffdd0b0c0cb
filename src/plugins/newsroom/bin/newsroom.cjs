#!/usr/bin/env node
'use strict';

// npm links a command only if its file exists at installation, which is before the build in a fresh checkout.
require('../dist/cli/newsroom.js');
