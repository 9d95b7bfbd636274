// SPDX-FileCopyrightText: 2026 LeadBridge contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/interfaces/historyapi.h"

#include <QDialog>

class QCheckBox;
class QPushButton;
class QSpinBox;
class QVBoxLayout;

namespace LeadBridge::Ui {

class Paragraph;
class VerbChoice;

/// Whether many leads are sent again in the background, how fast and with which settings: how
/// many they are, from when, and how long it takes. The button that sends nothing is the default.
class BulkDialog final : public QDialog
{
    Q_OBJECT
public:
    /// @p request: its filter or its events; the rest is chosen here, beginning with its values.
    BulkDialog(HistoryApi &history, const BulkResend &request, QWidget *parent);

signals:
    void chosen(const LeadBridge::BulkResend &request);

private:
    void build();
    void addRate(QVBoxLayout *column);
    void addButtons(QVBoxLayout *column);
    void count();
    void show(const Result<BulkPreview> &preview);
    void showTexts();
    void fit();
    [[nodiscard]] BulkResend request() const;

    HistoryApi &m_history;
    BulkResend m_request;
    BulkPreview m_preview;
    bool m_counted = false;
    int m_question = 0; ///< answers to an older question are dropped
    Paragraph *m_title;
    Paragraph *m_text;
    VerbChoice *m_verb;
    QCheckBox *m_delivered;
    QSpinBox *m_rate;
    QPushButton *m_send = nullptr;
};

} // namespace LeadBridge::Ui
