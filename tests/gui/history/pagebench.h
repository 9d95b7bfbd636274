// SPDX-FileCopyrightText: 2026 LeadBridge contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "tests/gui/history/historydata.h"
#include "ui/history/historypage.h"

#include <QTemporaryDir>

#include <memory>

class QDialog;

namespace LeadBridge {

namespace Ui {
class FilterChip;
class HistoryModel;
class HistoryTable;
class NewPill;
class StoryPane;
} // namespace Ui

/// The history page over a fake engine with 500 delivered events, and its parts by name.
class PageBench
{
public:
    static constexpr qint64 newest = 9'000;
    static constexpr qint64 oldest = 8'501;

    PageBench();
    ~PageBench();

    /// Shows the page and waits for its first rows.
    void open();

    [[nodiscard]] Ui::HistoryTable *table() const;
    [[nodiscard]] Ui::HistoryModel *model() const;
    [[nodiscard]] Ui::NewPill *pill() const;
    [[nodiscard]] Ui::StoryPane *story() const;
    [[nodiscard]] QString counts() const;
    /// A condition's chip that is seen; nullptr if there is none.
    [[nodiscard]] Ui::FilterChip *chip(const QString &text) const;
    /// The question that is being asked; nullptr if there is none.
    [[nodiscard]] QDialog *question() const;

    FakeEngine engine;
    std::unique_ptr<Ui::HistoryPage> page;

private:
    QTemporaryDir m_settings;
};

} // namespace LeadBridge
