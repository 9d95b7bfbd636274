// SPDX-FileCopyrightText: 2026 LeadBridge contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/interfaces/clientsapi.h"

#include <QDialog>

namespace LeadBridge::Ui {

/// What came of loading a file into the directory: counts, and the lines that were not taken
/// over with the reason of each. Deletes itself when closed.
class ClientImportDialog final : public QDialog
{
    Q_OBJECT
public:
    ClientImportDialog(const QString &file, const ClientImport &import, QWidget *parent);

private:
    void addRefused(const ClientImport &import);
};

} // namespace LeadBridge::Ui
