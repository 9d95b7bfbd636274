// SPDX-FileCopyrightText: 2026 LeadBridge contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/interfaces/upkeepapi.h"

#include <QWidget>

class QPushButton;
class QVBoxLayout;

namespace LeadBridge::Ui {

class BusyRing;

/// The copies there are, each with its way back, and making one now.
class CopiesView final : public QWidget
{
    Q_OBJECT
public:
    CopiesView(UpkeepApi &upkeep, QWidget *parent);

signals:
    void failed(const QString &sentence);

protected:
    void showEvent(QShowEvent *event) override;

private:
    void read();
    void fill(const QList<BackupInfo> &copies);
    [[nodiscard]] QWidget *makeRow(const BackupInfo &copy);
    void makeCopy();
    void chooseFile();
    void inspectAndAsk(const QString &path);
    void ask(const BackupInfo &copy);
    void restore(const QString &path);
    void setBusy(bool busy);

    UpkeepApi &m_upkeep;
    QVBoxLayout *m_rows;
    QPushButton *m_make;
    QPushButton *m_fromFile;
    BusyRing *m_ring;
};

} // namespace LeadBridge::Ui
