// SPDX-FileCopyrightText: 2026 LeadBridge contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

namespace LeadBridge {

/// Headers of the Answer to a letter: what its status and body alone do not tell.

/// The command the last reply belongs to: EHLO, AUTH, MAIL, RCPT, DATA, NOOP; "." for the end of
/// the letter; empty for the greeting.
inline constexpr auto mailCommandHeader = "Command";
/// A recipient that was not taken, one header each: "<address> code words".
inline constexpr auto mailRefusedHeader = "Refused";
/// There where the server took user and password.
inline constexpr auto mailLoginHeader = "Login";

} // namespace LeadBridge
