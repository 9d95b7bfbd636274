// SPDX-FileCopyrightText: 2026 LeadBridge contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/flow/flow.h"
#include "app/klientiks/stringcheck.h"

#include <QDialog>

namespace LeadBridge::Ui {

/// The string check over the wizard: paste, see, keep. Deletes itself when closed.
class StringCheckDialog final : public QDialog
{
    Q_OBJECT
public:
    StringCheckDialog(const Flow &flow, QWidget *parent);

signals:
    void kept(const LeadBridge::StringCheck &check);
};

} // namespace LeadBridge::Ui
