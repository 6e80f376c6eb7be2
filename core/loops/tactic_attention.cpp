// SPDX-License-Identifier: Apache-2.0
// In work by a second author (not the author of tactic_gemm.cpp).
