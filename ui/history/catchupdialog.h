// SPDX-FileCopyrightText: 2026 LeadBridge contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/interfaces/flowsapi.h"
#include "app/interfaces/outagesapi.h"

#include <QDialog>
#include <QTimer>

class QComboBox;
class QPlainTextEdit;
class QPushButton;
class QTableWidget;
class QVBoxLayout;

namespace LeadBridge::Ui {

class Paragraph;

/// Adds what was missed from a pasted list or a file: shows for each line whether it is new, and
/// only then adds. Deletes itself when closed.
class CatchUpDialog final : public QDialog
{
    Q_OBJECT
public:
    /// @p outage: for which; without an id the list belongs to none.
    CatchUpDialog(OutagesApi &outages, FlowsApi &flows, const Outage &outage, QWidget *parent);

    void setList(const QByteArray &text);

signals:
    void added(int count);

private:
    void build(const Outage &outage);
    void buildTable(QVBoxLayout *column);
    void buildButtons(QVBoxLayout *column);
    void chooseFile();
    void ask();
    void take(const CatchUpPreview &preview);
    void showRows();
    void showTrouble(const QString &sentence);
    void add();

    OutagesApi &m_outages;
    FlowsApi &m_flows;
    OutageId m_outage;
    CatchUpPreview m_preview;
    int m_asked = 0; ///< answers to older questions are dropped
    QTimer m_typing;
    QByteArray m_file; ///< a chosen file, read as it is; the text is only shown then
    QComboBox *m_flow = nullptr;
    QPlainTextEdit *m_text = nullptr;
    Paragraph *m_summary = nullptr;
    QTableWidget *m_table = nullptr;
    QPushButton *m_add = nullptr;
};

} // namespace LeadBridge::Ui
