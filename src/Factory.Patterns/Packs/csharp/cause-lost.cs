using System;
using System.IO;

class Settings
{
    string Bad(string path)
    {
        try
        {
            return File.ReadAllText(path);
        }
        catch (IOException e)
        {
            // ruleid: cause-lost
            throw new SettingsException($"{path} can't be read");
        }
    }

    string BadLater(string path)
    {
        try
        {
            return File.ReadAllText(path);
        }
        catch (IOException broken)
        {
            count++;
            // ruleid: cause-lost
            throw new SettingsException(path, count);
        }
    }

    string Good(string path)
    {
        try
        {
            return File.ReadAllText(path);
        }
        catch (IOException e)
        {
            // ok: cause-lost
            throw new SettingsException($"{path} can't be read", e);
        }
    }

    string GoodMessage(string path)
    {
        try
        {
            return File.ReadAllText(path);
        }
        catch (IOException e)
        {
            // ok: cause-lost
            throw new SettingsException($"{path}: {e.Message}");
        }
    }

    string GoodLogged(string path)
    {
        try
        {
            return File.ReadAllText(path);
        }
        catch (IOException e)
        {
            log.Error(e, path);
            // ok: cause-lost
            throw new SettingsException(path);
        }
    }

    string GoodProperty(string path)
    {
        try
        {
            return File.ReadAllText(path);
        }
        catch (IOException e)
        {
            // ok: cause-lost
            throw new SettingsException(path) { Cause = e };
        }
    }

    string GoodFilter(string path)
    {
        try
        {
            return File.ReadAllText(path);
        }
        catch (IOException e) when (e is FileNotFoundException)
        {
            // ok: cause-lost
            throw new SettingsException($"There is no {path}");
        }
    }
}
